<?php
// For PHP's own server: files as they are, folders by their index, and everything else to WordPress.
$root = $_SERVER['DOCUMENT_ROOT'];
$path = rawurldecode((string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
$file = $root . $path;
if ($path !== '/' && is_file($file)) {
    return false;
}
$index = rtrim($path, '/') . '/index.php';
if ($path === '/' || !is_file($root . $index)) {
    $index = '/index.php';
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = $index;
$_SERVER['SCRIPT_FILENAME'] = $root . $index;
chdir(dirname($root . $index));
require $root . $index;
