/** @type {{ rupt?: { clientId: string } }} */
export const config = { rupt: { clientId: "abc" } };

/** @type {Record<string, string | undefined>} */
export const ids = { prod: "def" };

export const cast = /** @type {{ id?: string }} */ ({ id: "ghi" });

export const inside = {
  /** @type {string | undefined} */
  id: "jkl",
};

export const plain = { id: "mno" };
