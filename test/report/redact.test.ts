import { expect, it } from "vitest";
import { redactDeep, replacementsFor } from "../../src/report/redact.ts";

const secretsOf = (...values: string[]) =>
  replacementsFor([{ values: new Set(values), ranges: [] } as never], []);

it("hides a value wherever it stands", () => {
  expect(redactDeep({ snippet: "f(`x-${'s3cr3t'}`)" }, secretsOf("s3cr3t"))).toEqual({
    snippet: "f(`x-${'[redacted]'}`)",
  });
});

it("hides a plain word in quotes alone: names and sentences of ours may have it", () => {
  const note = {
    message: "`on_current_device_logout` was renamed to `on_logout`.",
    snippet: 'attach({ secret: read("logout") })',
    form: { taken: "lazy", steps: [{ to: "on_logout", obligation: "same-callback", answer: "refuted" }] },
  };
  expect(redactDeep(note, secretsOf("logout", "lazy", "refuted"))).toEqual({
    ...note,
    snippet: 'attach({ secret: read("[redacted]") })',
  });
});
