<?php
$address = trim((string) file_get_contents(__DIR__ . '/address.txt'));
define('WP_HOME', $address);
define('WP_SITEURL', $address);
foreach (['NAME', 'USER', 'PASSWORD', 'HOST', 'COLLATE'] as $unused) {
    define("DB_$unused", $unused === 'NAME' ? 'wordpress' : '');
}
define('DB_CHARSET', 'utf8mb4');
foreach (['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'] as $what) {
    // It is thrown away after the tests, and listens on loopback only.
    define("{$what}_KEY", "$what key of a test");
    define("{$what}_SALT", "$what salt of a test");
}
// Application passwords work without TLS in such a place only.
define('WP_ENVIRONMENT_TYPE', 'local');
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);
define('FS_METHOD', 'direct');
define('WP_DEBUG', false);
$table_prefix = 'wp_';
defined('ABSPATH') || define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
