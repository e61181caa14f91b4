import {css} from 'lit';

/** Black on white, in sizes that most people can read, and no page that breaks inside an entry. */
export const paperStyles = css`
  @page {
    size: A4;
    margin: 15mm;
  }
  * {
    box-sizing: border-box;
  }
  html {
    color: #000;
    background: #fff;
    font:
      12pt/1.4 'Segoe UI',
      'Noto Sans',
      'Noto Naskh Arabic',
      Arial,
      sans-serif;
    --_line: #000;
    --_quiet: #000;
    overflow-wrap: anywhere;
  }
  body {
    margin: 0;
  }
  h1,
  h2,
  h3 {
    margin: 0 0 0.4em;
    line-height: 1.25;
    break-after: avoid;
  }
  h1 {
    font-size: 20pt;
  }
  h2 {
    font-size: 16pt;
  }
  h3 {
    font-size: 14pt;
  }
  p {
    orphans: 3;
    widows: 3;
  }
  .words {
    white-space: pre-line;
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  svg.qr {
    display: block;
    margin-block: 5mm;
    break-inside: avoid;
  }
  .address {
    direction: ltr;
    text-align: start;
    font-family: monospace;
  }
`;

/** Cards of the size of a bank card (ISO/IEC 7810 ID-1), two beside each other: cut around both, and fold between them. */
export const cardStyles = css`
  @page {
    margin: 12mm;
  }
  html {
    font-size: 8.5pt;
    line-height: 1.25;
  }
  .cards {
    display: grid;
    grid-template-columns: 85.6mm 85.6mm;
  }
  .card {
    display: grid;
    grid-template-rows: 1fr auto;
    inline-size: 85.6mm;
    block-size: 54mm;
    padding: 3mm 3.5mm 1.5mm;
    border: 0.25mm dashed #000;
    break-inside: avoid;
  }
  .card > div {
    min-block-size: 0;
    overflow: hidden;
  }
  .card p {
    margin: 0 0 0.6mm;
  }
  .card b::after {
    content: ' ';
  }
  .card footer {
    font-size: 7pt;
    text-align: end;
  }
`;
