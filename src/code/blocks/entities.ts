const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/**
 * Code as it stands in an attribute, with its entities as characters. What follows each run of entities is padded, so that
 * offsets stay: `a&amp;&amp;b` keeps its length.
 */
export function decodeEntities(code: string): string {
  if (!code.includes("&")) return code;
  return code.replace(/(?:&(?:#x?[\da-f]+|[a-z]+);)+/gi, (run) =>
    run
      .replace(/&(#x?[\da-f]+|[a-z]+);/gi, (entity, name: string) => charOf(name) ?? entity)
      .padEnd(run.length),
  );
}

function charOf(name: string): string | undefined {
  const number = /^#(x?)([\da-f]+)$/i.exec(name);
  if (number === null) return NAMED[name.toLowerCase()];
  const code = Number.parseInt(number[2] ?? "", number[1] === "" ? 10 : 16);
  return code > 0 && code < 0xd800 ? String.fromCharCode(code) : undefined;
}
