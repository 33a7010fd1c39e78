<?php
// For tests: many comments from one address within seconds are no flood.
add_filter('comment_flood_filter', '__return_false', 99);
add_filter('wp_is_comment_flood', '__return_false', 99);
// Nobody outside is spoken to.
add_filter('pre_http_request', function ($answer, $arguments, $url) {
    $host = parse_url($url, PHP_URL_HOST);
    return $host === 'localhost' || str_starts_with((string) $host, '127.')
        ? $answer
        : new WP_Error('outside', 'This WordPress speaks to nobody outside.');
}, 10, 3);
