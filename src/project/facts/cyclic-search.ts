/**
 * Remembers whether searches that start others find something. One that comes back to where it began finds nothing there, which another
 * start may not say: what was not found counts for good only when the first search of all has found nothing either.
 */
export class CyclicSearch {
  readonly #answers = new Map<string, boolean>();
  readonly #underWay = new Set<string>();
  #notFound: string[] = [];

  /**
   * @param start where a search begins; it does not begin there again while it runs
   * @param place what is looked for from there
   */
  finds(start: string, place: string, search: () => boolean): boolean {
    const key = `${start}\0${place}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    if (this.#underWay.has(start)) return false;
    this.#underWay.add(start);
    try {
      const found = search();
      this.#answers.set(key, found);
      if (!found) this.#notFound.push(key);
      return found;
    } finally {
      this.#underWay.delete(start);
      if (this.#underWay.size === 0) this.#settle(this.#answers.get(key) === false);
    }
  }

  #settle(isFinal: boolean): void {
    if (!isFinal) for (const key of this.#notFound) this.#answers.delete(key);
    this.#notFound = [];
  }
}
