use serde_json::json;

/// Prints what was measured, where small is good.
pub(crate) fn at_most(name: &str, value: f64, unit: &str, limit: f64, how: &str) {
    print(name, value, unit, limit, value <= limit, how);
}

/// Prints what was measured, where large is good.
pub(crate) fn at_least(name: &str, value: f64, unit: &str, limit: f64, how: &str) {
    print(name, value, unit, limit, value >= limit, how);
}

fn print(name: &str, value: f64, unit: &str, limit: f64, holds: bool, how: &str) {
    let value = (value * 1_000.0).round() / 1_000.0;
    println!(
        "{}",
        json!({ "name": name, "value": value, "unit": unit, "limit": limit, "holds": holds, "how": how })
    );
}

/// The value that so many of a hundred don't pass.
pub(crate) fn quantile(values: &[f64], of: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = (sorted.len() * of).div_ceil(100).max(1) - 1;
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

/// How the single values lie.
pub(crate) fn spread(values: &[f64]) -> String {
    let [least, half, most] = [0, 50, 100].map(|of| quantile(values, of));
    format!("{least:.1} at least, {half:.1} in the middle, {most:.1} at most")
}
