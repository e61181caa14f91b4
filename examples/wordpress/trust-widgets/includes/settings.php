<?php
/**
 * What an administrator sets once, so that no editor types it: where the service is, and whose the pages are.
 *
 * @package TrustWidgets
 */

namespace TrustWidgets;

defined('ABSPATH') || exit;

/** All settings, with an empty text for each that was never set. */
function settings(): array {
  $empty = ['address' => '', 'trust' => '', 'numbers' => '', 'script' => '', 'integrity' => '', 'exit' => ''];
  return array_intersect_key(array_merge($empty, (array) get_option(OPTION, [])), $empty);
}

/** Whether the widgets have what none of them can do without. */
function is_set_up(): bool {
  $settings = settings();
  return '' !== $settings['address'] && '' !== $settings['trust'];
}

/** Keeps what is right of a sent form. What is wrong is told, and stays as it was. */
function sanitize_settings($sent): array {
  $kept = settings();
  $sent = array_map(fn($value) => is_string($value) ? $value : '', (array) $sent);
  $checks = [
    'address' => [__NAMESPACE__ . '\service_address', __('The address of the service must begin with https://', 'trust-widgets')],
    'trust' => [__NAMESPACE__ . '\id', __('The id of the trust has only small letters, digits and hyphens.', 'trust-widgets')],
    'script' => [__NAMESPACE__ . '\service_address', __('The address of the script must begin with https://', 'trust-widgets')],
    'integrity' => [__NAMESPACE__ . '\integrity', __('The integrity must look like sha384-…', 'trust-widgets')],
  ];
  foreach ($checks as $name => [$read, $wrong]) {
    $typed = without_quotes($sent[$name] ?? '');
    $value = $read($typed);
    if ('' !== $typed && '' === $value) add_settings_error(OPTION, $name, $wrong);
    else $kept[$name] = $value;
  }
  $kept['numbers'] = trim(wp_kses_post($sent['numbers'] ?? ''));
  $kept['exit'] = empty($sent['exit']) ? '' : '1';
  return $kept;
}

/** A web address without a slash at its end, or nothing. Plain http is for this machine only. */
function service_address(string $typed): string {
  $address = untrailingslashit(esc_url_raw($typed, ['https', 'http']));
  $parts = wp_parse_url($address) ?: [];
  $host = $parts['host'] ?? '';
  $is_local = in_array($host, ['localhost', '127.0.0.1', '[::1]'], true);
  $is_safe = 'https' === ($parts['scheme'] ?? '') || $is_local;
  return $host && $is_safe && !isset($parts['query'], $parts['fragment']) ? $address : '';
}

/** The id of a trust or a service, or nothing. */
function id(string $typed): string {
  $id = strtolower($typed);
  return preg_match('/^[a-z0-9][a-z0-9-]{0,62}$/', $id) ? $id : '';
}

/** What a browser compares a file with, or nothing. */
function integrity(string $typed): string {
  return preg_match('~^sha(256|384|512)-[A-Za-z0-9+/]+={0,2}$~', $typed) ? $typed : '';
}

/**
 * Takes quotes from both ends of a value, whatever they look like.
 *
 * WordPress and word processors turn " into ”, which then stands inside the value instead of around it.
 */
function without_quotes(string $value): string {
  $plain = html_entity_decode($value, ENT_QUOTES | ENT_HTML5, 'UTF-8');
  return preg_replace('/^[\s\x{00a0}"\'‘’‚“”„′″«»`]+|[\s\x{00a0}"\'‘’‚“”„′″«»`]+$/u', '', $plain) ?? '';
}
