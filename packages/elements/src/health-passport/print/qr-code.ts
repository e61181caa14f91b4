import type {Bitmap2D} from 'lean-qr';
import {html, svg, type TemplateResult} from 'lit';

/** Four modules of white on each side, which a camera needs to find the code (ISO/IEC 18004). */
const QUIET = 4;

/** Four pixels a module: 69 of them fit into a window of 320, beside a margin. */
const PIXELS = 4;
const LARGEST_VERSION = 11;

/** What is drawn of a code. */
export type QrCode = Pick<Bitmap2D, 'size' | 'get'>;

/**
 * Makes the QR code of a text, or nothing when the text is too long for one that a phone can read from a phone.
 *
 * The library is fetched when somebody asks for a code, and not before.
 */
export async function qrCodeOf(text: string): Promise<QrCode | undefined> {
  const {correction, generate} = await import('lean-qr');
  try {
    return generate(text, {minCorrectionLevel: correction.L, maxVersion: LARGEST_VERSION});
  } catch {
    // Its only complaint about a text is that it does not fit.
    return undefined;
  }
}

/** Draws a code: black on white whatever the page's colours, at least four pixels a module, with words for it. */
export function qrDrawing(code: QrCode, label: string): TemplateResult {
  const side = code.size + 2 * QUIET;
  return html`<svg
    class="qr"
    role="img"
    aria-label=${label}
    width=${side * PIXELS}
    height=${side * PIXELS}
    viewBox="0 0 ${side} ${side}"
    shape-rendering="crispEdges"
  >
    ${svg`<rect width=${side} height=${side} fill="#fff"></rect><path d=${pathOf(code)} fill="#000"></path>`}
  </svg>`;
}

/** One run of dark modules after another: a rectangle each. */
function pathOf({size, get}: QrCode): string {
  const runs: string[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!get(x, y)) continue;
      const start = x;
      while (x + 1 < size && get(x + 1, y)) x += 1;
      runs.push(`M${start + QUIET} ${y + QUIET}h${x - start + 1}v1H${start + QUIET}z`);
    }
  }
  return runs.join('');
}
