const RUPT_PAGE = /^https:\/\/(?:www\.|app\.)?rupt\.dev(?:\/[\w./%-]*)?$/;

/**
 * Whether an address is a page of Rupt's. Only these become links: the other addresses in a result come from the
 * scanned repo, or from a JSON file that anybody may have edited.
 */
export function isRuptPage(address: string): boolean {
  return RUPT_PAGE.test(address);
}
