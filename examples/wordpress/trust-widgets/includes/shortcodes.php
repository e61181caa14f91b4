<?php
/**
 * A shortcode for each widget, for the classic editor: [trust_referral service="crisis-team"]…[/trust_referral]
 *
 * @package TrustWidgets
 */

namespace TrustWidgets;

defined('ABSPATH') || exit;

function register_shortcodes(): void {
  foreach (array_keys(widgets()) as $tag) {
    add_shortcode(shortcode_of($tag), fn($attributes, ?string $inside = ''): string => from_shortcode($tag, $attributes, (string) $inside));
  }
}

function shortcode_of(string $tag): string {
  return str_replace('-', '_', $tag);
}

/** @param array|string $attributes an empty text where there are none */
function from_shortcode(string $tag, $attributes, string $inside): string {
  // Where something made paragraphs before us, it has torn those at the edges apart.
  $whole = preg_replace('~^(\s|<br\s*/?>|</p>)+|(\s|<br\s*/?>|<p>)+$~', '', $inside) ?? $inside;
  return element($tag, (array) $attributes, wpautop(do_shortcode(force_balance_tags($whole))));
}

/**
 * Takes our shortcodes before WordPress makes paragraphs of a text, and puts the widgets in afterwards.
 *
 * wpautop does not know our elements. It would open a paragraph before one and close it inside, and a browser then ends the element
 * at its first number.
 */
final class Early {
  private static array $widgets = [];

  /** Leaves a place in the text for each widget. WordPress takes a div as it stands. */
  public static function take(string $content): string {
    if (!str_contains($content, '[trust_')) return $content;
    $names = implode('|', array_map(__NAMESPACE__ . '\shortcode_of', array_keys(widgets())));
    return preg_replace_callback("/(?:<p>\s*)?" . get_shortcode_regex(explode('|', $names)) . "(?:\s*<\/p>)?/s", function (array $found): string {
      // [[trust_referral]] shows the shortcode itself.
      if ('[' === ($found[1] ?? '') && ']' === ($found[6] ?? '')) return $found[0];
      $tag = str_replace('_', '-', $found[2]);
      self::$widgets[] = from_shortcode($tag, shortcode_parse_atts($found[3]), $found[5] ?? '');
      return "\n\n" . self::place(array_key_last(self::$widgets)) . "\n\n";
    }, $content) ?? $content;
  }

  public static function put(string $content): string {
    foreach (self::$widgets as $number => $html) $content = str_replace(self::place($number), $html, $content);
    return $content;
  }

  private static function place(int $number): string {
    return "<div data-trust-widget=\"$number\"></div>";
  }
}

// Blocks are rendered at 9, paragraphs made at 10, other shortcodes run at 11.
add_filter('the_content', [Early::class, 'take'], 8);
add_filter('the_content', [Early::class, 'put'], 12);
