import fc from "fast-check";
import { expect, it } from "vitest";
import { CyclicSearch } from "../../src/project/facts/cyclic-search.ts";

/** Who leads where, and who is what is looked for. */
interface Graph {
  edges: readonly (readonly [number, number])[];
  wanted: readonly number[];
}

const node = fc.nat({ max: 5 });
const graphs: fc.Arbitrary<Graph> = fc.record({
  edges: fc.array(fc.tuple(node, node), { maxLength: 14 }),
  wanted: fc.array(node, { maxLength: 2 }),
});

function reaches({ edges, wanted }: Graph, start: number): boolean {
  const reached = new Set([start]);
  for (const each of reached) for (const [from, to] of edges) if (from === each) reached.add(to);
  return wanted.some((each) => reached.has(each));
}

it("finds what can be reached, whatever was asked before", () => {
  fc.assert(
    fc.property(graphs, fc.array(node, { maxLength: 8 }), (graph, asked) => {
      const searches = new CyclicSearch();
      const finds = (start: number): boolean =>
        searches.finds(
          String(start),
          "",
          () => graph.edges.some(([from, to]) => from === start && finds(to)) || graph.wanted.includes(start),
        );
      for (const start of asked) expect(finds(start)).toBe(reaches(graph, start));
    }),
    { numRuns: 2_000 },
  );
});

it("searches from a place once", () => {
  const searches = new CyclicSearch();
  let times = 0;
  const finds = () => searches.finds("a", "", () => ++times > 1);
  expect([finds(), finds(), times]).toEqual([false, false, 1]);
});
