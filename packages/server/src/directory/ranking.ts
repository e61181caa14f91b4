/**
 * Gives the smallest of `keys`, in order, from `start` on, `count` at most, without sorting the rest. It may put `keys` in
 * another order.
 *
 * For the first pages, which are nearly all that anybody looks at, it keeps a short list and throws most keys away
 * after one comparison. Further down, sorting everything costs no more.
 */
export function best(keys: Float64Array, start: number, count: number): number[] {
  const wanted = start + count;
  if (wanted > 200 || keys.length <= wanted) {
    return [...keys.sort().subarray(start, wanted)];
  }
  const kept: number[] = [];
  for (const key of keys) {
    if (kept.length === wanted) {
      if (key >= kept[wanted - 1]!) continue;
      kept.pop();
    }
    kept.splice(placeFor(key, kept), 0, key);
  }
  return kept.slice(start);
}

function placeFor(key: number, sorted: readonly number[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
