const real = window.matchMedia.bind(window);

/** Makes this a device with a mouse, or one for fingers alone. A browser without a window has neither of its own. */
export function pretendPointer(pointer: 'fine' | 'coarse'): void {
  window.matchMedia = (query) =>
    real(query.includes('pointer') ? (pointer === 'fine' ? 'all' : 'not all') : query);
}

/** Makes it again what it is. */
export function realPointer(): void {
  window.matchMedia = real;
}
