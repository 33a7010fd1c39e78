use parvis_domain::HomeKind;
use parvis_net::Url;

/// Where one answers what stands at `address` on a home elsewhere: a WordPress opens its form for that very comment, of
/// anything else one only knows where it stands.
pub(crate) fn answer_address(kind: HomeKind, address: &str) -> Option<String> {
    let mut url = Url::parse(address).ok()?;
    if kind == HomeKind::WordPress {
        let comment = url.fragment().and_then(|at| at.strip_prefix("comment-"));
        let comment = comment.filter(|id| id.bytes().all(|digit| digit.is_ascii_digit()));
        if let Some(id) = comment.map(str::to_owned) {
            url.query_pairs_mut().append_pair("replytocom", &id);
        }
        url.set_fragment(Some("respond"));
    }
    Some(url.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wordpress_opens_its_form_for_the_comment() {
        let at = |address: &str| answer_address(HomeKind::WordPress, address).unwrap();
        assert_eq!(
            at("https://carnet.example/levain/#comment-12"),
            "https://carnet.example/levain/?replytocom=12#respond"
        );
        assert_eq!(
            at("https://carnet.example/?p=5#comment-7"),
            "https://carnet.example/?p=5&replytocom=7#respond"
        );
        assert_eq!(
            at("https://carnet.example/levain/"),
            "https://carnet.example/levain/#respond"
        );
        assert_eq!(answer_address(HomeKind::WordPress, "nowhere"), None);
    }

    #[test]
    fn of_anything_else_one_knows_where_it_stands() {
        let address = "https://carnet.example/levain/#comment-12";
        assert_eq!(answer_address(HomeKind::Feed, address).as_deref(), Some(address));
    }
}
