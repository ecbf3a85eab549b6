/**
 * A POSIX path as a relative URI reference: each segment percent-encoded (RFC 3986), `/` kept.
 * A first segment with a colon would read as a scheme; the colon is encoded too. Lone surrogates become U+FFFD.
 */
export function pathToUri(path: string): string {
  return path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map((segment) =>
      encodeURIComponent(segment).replace(/[!'()*]/g, (character) => {
        return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
      }),
    )
    .join("/");
}
