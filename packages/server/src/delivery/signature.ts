import {createHmac, timingSafeEqual} from 'node:crypto';

/** The header that carries the signature of a delivery. */
export const SIGNATURE_HEADER = 'Trust-Widgets-Signature';

/** How far the sender's clock and the receiver's may be apart, and how old a copied delivery may be. */
const TOLERANCE_SECONDS = 300;

/** Signs a body with each secret: `t=1790000000,v1=…,v1=…`. */
export function sign(body: string, secrets: readonly string[], now: Date): string {
  const time = Math.floor(now.getTime() / 1000);
  return [`t=${time}`, ...secrets.map((secret) => `v1=${hmac(secret, time, body)}`)].join(',');
}

/**
 * Says whether a delivery came from the service and came now. For receivers: call it with the body exactly as it
 * arrived, before reading anything in it, and answer 400 where it says no.
 *
 * It can't tell a first delivery from a repetition within five minutes: keep the `deliveryId` of what you have taken,
 * and answer 200 to one that you know.
 *
 * @param header the `Trust-Widgets-Signature` header
 * @param body the body, byte for byte as it arrived
 * @param secrets every secret that may sign: during a rotation the old and the new one
 * @param now the time by the receiver's clock
 */
export function verifySignature({
  header,
  body,
  secrets,
  now = new Date(),
}: {
  readonly header: string | null | undefined;
  readonly body: string;
  readonly secrets: readonly string[];
  readonly now?: Date;
}): boolean {
  const parts = (header ?? '')
    .slice(0, 2_000)
    .split(',')
    .map((part) => part.trim().split('='));
  const time = Number(parts.find(([name]) => name === 't')?.[1] ?? NaN);
  if (!Number.isSafeInteger(time)) return false;
  if (Math.abs(now.getTime() / 1000 - time) > TOLERANCE_SECONDS) return false;
  const given = parts
    .filter(([name, value]) => name === 'v1' && /^[0-9a-f]{64}$/.test(value ?? ''))
    .map(([, value]) => Buffer.from(value ?? '', 'hex'));
  const expected = secrets.map((secret) => Buffer.from(hmac(secret, time, body), 'hex'));
  // Every pair is compared, so that the time taken tells nothing of which one fits.
  let matches = false;
  for (const one of expected) {
    for (const other of given) if (timingSafeEqual(one, other)) matches = true;
  }
  return matches;
}

function hmac(secret: string, time: number, body: string): string {
  return createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
}
