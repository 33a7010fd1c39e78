<?php
// php prepare.php PACKAGE SITE ADDRESS: lays WordPress out in SITE, installs it there, and prints who may sign in.
[, $package, $site, $address] = $argv;

function unpack_into(string $archive, string $folder): void
{
    $zip = new ZipArchive();
    if ($zip->open($archive) !== true || !$zip->extractTo($folder)) {
        throw new RuntimeException("cannot unpack $archive");
    }
    $zip->close();
}

function lay_over(string $from, string $to): void
{
    $entries = new RecursiveIteratorIterator(
        new RecursiveDirectoryIterator($from, FilesystemIterator::SKIP_DOTS),
        RecursiveIteratorIterator::SELF_FIRST,
    );
    foreach ($entries as $entry) {
        $target = $to . '/' . $entries->getSubPathname();
        if ($entry->isDir()) {
            is_dir($target) || mkdir($target, 0755, true);
        } elseif (!file_exists($target)) {
            copy($entry->getPathname(), $target);
        }
    }
}

$release = 'wp-6.5';
$plugin = "$site/wp-content/plugins/sqlite-database-integration";
unpack_into("$package/src/wordpress/$release.zip", $site);
// Scripts and styles stand apart in the package.
lay_over("$package/public/$release", $site);
unpack_into("$package/src/sqlite-database-integration/sqlite-database-integration.zip", "$site/wp-content/plugins");
is_dir($plugin) || rename("$plugin-main", $plugin);
file_put_contents("$site/wp-content/db.php", strtr(file_get_contents("$plugin/db.copy"), [
    '{SQLITE_IMPLEMENTATION_FOLDER_PATH}' => $plugin,
    '{SQLITE_PLUGIN}' => 'sqlite-database-integration/load.php',
]));
foreach (['database', 'mu-plugins'] as $folder) {
    is_dir("$site/wp-content/$folder") || mkdir("$site/wp-content/$folder", 0755, true);
}
// The package brings a WordPress that was installed elsewhere.
array_map('unlink', glob("$site/wp-content/database/.ht*"));
copy(__DIR__ . '/here-only.php', "$site/wp-content/mu-plugins/here-only.php");
copy(__DIR__ . '/wp-config.php', "$site/wp-config.php");
file_put_contents("$site/address.txt", $address);

$_SERVER['HTTP_HOST'] = parse_url($address, PHP_URL_HOST) . ':' . parse_url($address, PHP_URL_PORT);
$_SERVER['SERVER_NAME'] = parse_url($address, PHP_URL_HOST);
$_SERVER['REQUEST_URI'] = '/';
define('WP_INSTALLING', true);
require "$site/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';

// It would tell the new administrator by mail.
add_filter('pre_wp_mail', '__return_true');
$password = wp_generate_password(20, false);
wp_install('Le carnet de Mira', 'mira', 'mira@example.test', true, '', $password);
update_option('permalink_structure', '/%year%/%postname%/');
update_option('rewrite_rules', false);
// Who comments for the first time is read at once.
foreach (['comment_moderation', 'comment_previously_approved', 'require_name_email'] as $option) {
    update_option($option, 0);
}
update_option('default_comment_status', 'open');
update_option('thread_comments', 1);
$mira = get_user_by('login', 'mira');
[$application] = WP_Application_Passwords::create_new_application_password($mira->ID, ['name' => 'parvis']);
echo json_encode([
    'PARVIS_TEST_WORDPRESS_URL' => $address,
    'PARVIS_TEST_WORDPRESS_USER' => 'mira',
    'PARVIS_TEST_WORDPRESS_PASSWORD' => $password,
    'PARVIS_TEST_WORDPRESS_APP_PASSWORD' => $application,
]), "\n";
