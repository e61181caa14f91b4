/** Every copy of `whole` with one part, at any depth, taken out or replaced by something of another kind. */
export function* everyBreakOf(whole: unknown): Generator {
  if (typeof whole !== 'object' || whole === null) return;
  for (const [key, part] of Object.entries(whole)) {
    const put = (value: unknown) => {
      const copy = structuredClone(whole) as Record<string, unknown>;
      if (value === undefined && !Array.isArray(copy)) Reflect.deleteProperty(copy, key);
      else copy[key] = value;
      return copy;
    };
    if (!Array.isArray(whole)) yield put(undefined);
    // An empty object is a whole one where all of its parts may be left out.
    const others = [null, {}, 0.5, [0.5], typeof part === 'boolean' ? 'yes' : true];
    if (/url/i.test(key)) others.push('javascript:alert(1)', 'data:text/html,x', '//evil.example');
    for (const other of others) yield put(other);
    for (const deeper of everyBreakOf(part)) yield put(deeper);
  }
}
