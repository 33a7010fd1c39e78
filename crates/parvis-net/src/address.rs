use crate::error::{Cause, Error};
use ipnet::{Ipv4Net, Ipv6Net};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use url::{Host, Url};

/// Why an address isn't one that a stranger may send us to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// This machine itself.
    Loopback,
    /// RFC 1918, and RFC 4193's unique local addresses.
    Private,
    /// RFC 3927 and RFC 4291: the neighbours, and where clouds keep their secrets.
    LinkLocal,
    /// RFC 6598: behind a carrier's NAT.
    Shared,
    /// All zeros, "this network".
    Unspecified,
    /// To many at once.
    Multicast,
    /// RFC 5737, RFC 3849, RFC 9637: for examples only.
    Documentation,
    /// Reserved, benchmarking, tunnels and everything else that isn't global unicast.
    Reserved,
}

const fn v4(a: u8, b: u8, c: u8, d: u8, length: u8) -> Ipv4Net {
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, d), length)
}

const fn v6(a: u16, b: u16, c: u16, length: u8) -> Ipv6Net {
    Ipv6Net::new_assert(Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0), length)
}

// Source: IANA IPv4 Special-Purpose Address Registry, and RFC 1112 for 224/4 and 240/4.
const SPECIAL_V4: &[(Ipv4Net, Refusal)] = &[
    (v4(0, 0, 0, 0, 8), Refusal::Unspecified),
    (v4(10, 0, 0, 0, 8), Refusal::Private),
    (v4(100, 64, 0, 0, 10), Refusal::Shared),
    (v4(127, 0, 0, 0, 8), Refusal::Loopback),
    (v4(169, 254, 0, 0, 16), Refusal::LinkLocal),
    (v4(172, 16, 0, 0, 12), Refusal::Private),
    (v4(192, 0, 0, 0, 24), Refusal::Reserved),
    (v4(192, 0, 2, 0, 24), Refusal::Documentation),
    (v4(192, 88, 99, 0, 24), Refusal::Reserved),
    (v4(192, 168, 0, 0, 16), Refusal::Private),
    (v4(198, 18, 0, 0, 15), Refusal::Reserved),
    (v4(198, 51, 100, 0, 24), Refusal::Documentation),
    (v4(203, 0, 113, 0, 24), Refusal::Documentation),
    (v4(224, 0, 0, 0, 4), Refusal::Multicast),
    (v4(240, 0, 0, 0, 4), Refusal::Reserved),
];

// Source: IANA IPv6 Special-Purpose Address Registry. What isn't in 2000::/3 is refused as a whole after these.
const SPECIAL_V6: &[(Ipv6Net, Refusal)] = &[
    (v6(0x2001, 0, 0, 23), Refusal::Reserved),
    (v6(0x2001, 0xdb8, 0, 32), Refusal::Documentation),
    (v6(0x3fff, 0, 0, 20), Refusal::Documentation),
    (v6(0xfc00, 0, 0, 7), Refusal::Private),
    (v6(0xfe80, 0, 0, 10), Refusal::LinkLocal),
    (v6(0xfec0, 0, 0, 10), Refusal::Private),
    (v6(0xff00, 0, 0, 8), Refusal::Multicast),
];
const GLOBAL_UNICAST: Ipv6Net = v6(0x2000, 0, 0, 3);
const NAT64: Ipv6Net = v6(0x64, 0xff9b, 0, 96);
const SIX_TO_FOUR: Ipv6Net = v6(0x2002, 0, 0, 16);

/// Why `ip` is refused; `None` for a public unicast address. An IPv4 address carried inside an IPv6 one
/// (mapped, NAT64, 6to4) is judged as what it carries.
pub fn refusal(ip: IpAddr) -> Option<Refusal> {
    match ip {
        IpAddr::V4(ip) => refusal_v4(ip),
        IpAddr::V6(ip) => refusal_v6(ip),
    }
}

fn refusal_v4(ip: Ipv4Addr) -> Option<Refusal> {
    SPECIAL_V4
        .iter()
        .find(|(net, _)| net.contains(&ip))
        .map(|(_, why)| *why)
}

fn refusal_v6(ip: Ipv6Addr) -> Option<Refusal> {
    if let Some(carried) = carried(ip) {
        return refusal_v4(carried);
    }
    match ip {
        Ipv6Addr::UNSPECIFIED => Some(Refusal::Unspecified),
        Ipv6Addr::LOCALHOST => Some(Refusal::Loopback),
        _ => SPECIAL_V6
            .iter()
            .find(|(net, _)| net.contains(&ip))
            .map(|(_, why)| *why)
            .or_else(|| (!GLOBAL_UNICAST.contains(&ip)).then_some(Refusal::Reserved)),
    }
}

fn carried(ip: Ipv6Addr) -> Option<Ipv4Addr> {
    let [_, b, c, _, _, _, g, h] = ip.segments();
    if let Some(mapped) = ip.to_ipv4_mapped() {
        Some(mapped)
    } else if NAT64.contains(&ip) {
        Some(join(g, h))
    } else if SIX_TO_FOUR.contains(&ip) {
        Some(join(b, c))
    } else {
        None
    }
}

fn join(high: u16, low: u16) -> Ipv4Addr {
    Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low))
}

/// Reads an address that somebody typed or sent: `http` or `https`, with a host, without user name or password.
pub fn address(text: &str) -> Result<Url, Error> {
    let url = Url::parse(text.trim()).map_err(|_| Error::unsent(Cause::BadAddress, None))?;
    well_formed(&url).map_err(|cause| Error::unsent(cause, Some(&url)))?;
    Ok(url)
}

pub(crate) fn well_formed(url: &Url) -> Result<(), Cause> {
    let has_host = url.host_str().is_some_and(|host| !host.is_empty());
    if !matches!(url.scheme(), "http" | "https") || !has_host {
        return Err(Cause::BadAddress);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Cause::AddressWithPassword);
    }
    Ok(())
}

/// The address when the host is one already, and not a name. `url` has normalised decimal, octal and hexadecimal spellings.
pub(crate) fn literal(url: &Url) -> Option<IpAddr> {
    match url.host()? {
        Host::Ipv4(ip) => Some(IpAddr::V4(ip)),
        Host::Ipv6(ip) => Some(IpAddr::V6(ip)),
        Host::Domain(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(url: &str) -> Option<Refusal> {
        refusal(literal(&address(url).unwrap()).unwrap_or_else(|| panic!("{url} is a name")))
    }

    #[test]
    fn every_spelling_of_an_inner_address_is_refused() {
        for (url, expected) in [
            ("http://127.0.0.1/", Refusal::Loopback),
            ("http://127.1/", Refusal::Loopback),
            ("http://127.0.0.1./", Refusal::Loopback),
            ("http://2130706433/", Refusal::Loopback),
            ("http://0x7f000001/", Refusal::Loopback),
            ("http://0x7f.0.0.0x1/", Refusal::Loopback),
            ("http://0177.0.0.01/", Refusal::Loopback),
            ("http://%31%32%37.0.0.1/", Refusal::Loopback),
            ("http://127。0。0。1/", Refusal::Loopback),
            ("http://①②⑦.0.0.1/", Refusal::Loopback),
            ("http://0/", Refusal::Unspecified),
            ("http://0.0.0.0/", Refusal::Unspecified),
            ("http://10.1.2.3/", Refusal::Private),
            ("http://172.16.0.1/", Refusal::Private),
            ("http://172.31.255.255/", Refusal::Private),
            ("http://192.168.1.1/", Refusal::Private),
            ("http://100.64.0.1/", Refusal::Shared),
            ("http://100.127.255.255/", Refusal::Shared),
            ("http://169.254.169.254/", Refusal::LinkLocal),
            ("http://192.0.2.1/", Refusal::Documentation),
            ("http://198.51.100.1/", Refusal::Documentation),
            ("http://203.0.113.9/", Refusal::Documentation),
            ("http://198.19.0.1/", Refusal::Reserved),
            ("http://192.0.0.8/", Refusal::Reserved),
            ("http://224.0.0.1/", Refusal::Multicast),
            ("http://239.255.255.250/", Refusal::Multicast),
            ("http://240.0.0.1/", Refusal::Reserved),
            ("http://255.255.255.255/", Refusal::Reserved),
            ("http://[::]/", Refusal::Unspecified),
            ("http://[::1]/", Refusal::Loopback),
            ("http://[0:0:0:0:0:0:0:1]/", Refusal::Loopback),
            ("http://[::ffff:127.0.0.1]/", Refusal::Loopback),
            ("http://[::ffff:7f00:1]/", Refusal::Loopback),
            ("http://[::ffff:10.0.0.1]/", Refusal::Private),
            ("http://[::127.0.0.1]/", Refusal::Reserved),
            ("http://[64:ff9b::10.0.0.1]/", Refusal::Private),
            ("http://[64:ff9b::a9fe:a9fe]/", Refusal::LinkLocal),
            ("http://[64:ff9b:1::1]/", Refusal::Reserved),
            ("http://[2002:7f00:1::]/", Refusal::Loopback),
            ("http://[2002:c0a8:101::1]/", Refusal::Private),
            (
                "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
                Refusal::Reserved,
            ),
            ("http://[2001:db8::1]/", Refusal::Documentation),
            ("http://[3fff::1]/", Refusal::Documentation),
            ("http://[fc00::1]/", Refusal::Private),
            ("http://[fd12:3456::1]/", Refusal::Private),
            ("http://[fe80::1]/", Refusal::LinkLocal),
            ("http://[febf::1]/", Refusal::LinkLocal),
            ("http://[fec0::1]/", Refusal::Private),
            ("http://[ff02::1]/", Refusal::Multicast),
            ("http://[100::1]/", Refusal::Reserved),
            ("http://[5f00::1]/", Refusal::Reserved),
        ] {
            assert_eq!(why(url), Some(expected), "{url}");
        }
    }

    #[test]
    fn public_addresses_next_to_the_special_ones_pass() {
        for url in [
            "https://9.255.255.255/",
            "https://11.0.0.0/",
            "https://100.63.255.255/",
            "https://100.128.0.0/",
            "https://126.255.255.255/",
            "https://128.0.0.1/",
            "https://169.253.255.255/",
            "https://172.15.255.255/",
            "https://172.32.0.0/",
            "https://192.167.255.255/",
            "https://198.17.255.255/",
            "https://198.20.0.0/",
            "https://223.255.255.255/",
            "https://[2001:200::1]/",
            "https://[2606:4700::1111]/",
            "https://[2a00:1450:4007::200e]/",
            "https://[64:ff9b::808:808]/",
            "https://[2002:808:808::1]/",
            "https://[::ffff:8.8.8.8]/",
        ] {
            assert_eq!(why(url), None, "{url}");
        }
    }

    #[test]
    fn an_address_is_http_with_a_host_and_no_password() {
        for (text, cause) in [
            ("example.org", Cause::BadAddress),
            ("", Cause::BadAddress),
            ("https://", Cause::BadAddress),
            ("ftp://example.org/", Cause::BadAddress),
            ("file:///etc/passwd", Cause::BadAddress),
            ("gopher://example.org/", Cause::BadAddress),
            ("javascript:alert(1)", Cause::BadAddress),
            ("https://mira:secret@example.org/", Cause::AddressWithPassword),
            ("https://mira@example.org/", Cause::AddressWithPassword),
        ] {
            assert_eq!(address(text).unwrap_err().cause(), cause, "{text}");
        }
        assert_eq!(
            address(" https://Example.org ").unwrap().as_str(),
            "https://example.org/"
        );
    }
}
