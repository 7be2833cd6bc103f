import { isIP } from "node:net";

/** What the server knows of a connection; nothing in a test. */
interface Connection {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

/**
 * Who asks, for counting: the address of the connection, or, where that is a machine of our own in front of us, the last
 * address it added. Of an IPv6 address the network is taken, because one caller has all of it.
 *
 * @example
 * callerOf({ incoming: { socket: { remoteAddress: "203.0.113.9" } } }, "198.51.100.1") // => "203.0.113.9"
 * callerOf({ incoming: { socket: { remoteAddress: "127.0.0.1" } } }, "198.51.100.1, 203.0.113.7") // => "203.0.113.7"
 * callerOf({ incoming: { socket: { remoteAddress: "2001:db8:1:2:3::4" } } }) // => "2001:db8:1:2"
 */
export function callerOf(connection: unknown, forwarded?: string): string {
  const direct = (connection as Connection | undefined)?.incoming?.socket?.remoteAddress ?? "";
  const last = forwarded?.split(",").at(-1)?.trim() ?? "";
  const address = isOurs(direct) && isIP(last) ? last : direct;
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return isIP(bare) === 6 ? network(bare) : bare || "unknown";
}

const isOurs = (address: string) =>
  /^(?:::1|(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|f[cd])/i.test(address);

/** The first four groups of an IPv6 address. */
function network(address: string): string {
  const [head = "", tail = ""] = address.split("::");
  const front = head.split(":").filter(Boolean);
  const back = tail.split(":").filter(Boolean);
  const gap = address.includes("::")
    ? Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => "0")
    : [];
  return [...front, ...gap, ...back].slice(0, 4).join(":");
}
