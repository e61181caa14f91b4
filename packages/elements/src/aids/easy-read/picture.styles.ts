import {css} from 'lit';

/** The colours of pictures: those of the page around them, so that they are seen on any ground. */
export const pictureStyles = css`
  .picture {
    fill: none;
    stroke: var(--_text);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .picture .paper {
    fill: var(--_ground);
  }
  .picture .tint {
    fill: var(--_accent);
    fill-opacity: 0.25;
  }
  .picture .strong {
    fill: var(--_accent);
  }
  .picture .alarm,
  .picture .spot {
    fill: var(--_danger);
  }
  .picture .ink {
    fill: var(--_text);
  }
  .picture .on-dot {
    fill: var(--_ground);
  }
  .picture :is(.ink, .spot, .on-dot) {
    stroke: none;
  }
  .picture .on {
    stroke: var(--_ground);
    stroke-width: 3;
  }
  .picture .thick {
    stroke-width: 3;
  }
  .picture .wide {
    stroke-width: 4.5;
  }
  .picture .strong-line {
    stroke: var(--_accent);
    stroke-width: 3.5;
  }
  /* What a person forces on all pages has no word for our two colours: a fill is then as strong as text. */
  @media (forced-colors: active) {
    .picture {
      --_text: CanvasText;
      --_ground: Canvas;
      --_accent: CanvasText;
      --_danger: CanvasText;
    }
  }
`;
