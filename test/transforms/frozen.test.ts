import { expect, it } from "vitest";
import { migrateFiles } from "../../transforms/driver.ts";
import { oneFile } from "../../transforms/one-file.ts";
import { fixturePairs } from "../equivalence/fixture-pairs.ts";

const OPTIONS = { decided: { detach: "drop" }, todos: true, verifyRewrite: false };

it.each(fixturePairs())("no later phase changes what was found: $name", ({ file, input }) => {
  const { files } = migrateFiles({ files: new Map([[file, input]]) }, oneFile("auto"), OPTIONS);
  for (const found of files) {
    expect(Object.isFrozen(found)).toBe(true);
    expect(Object.isFrozen(found.units)).toBe(true);
    for (const unit of found.units) {
      expect(() => (unit.references as unknown[]).push(null)).toThrow(TypeError);
      expect(() => (unit.templateReads as Set<string>).add("x")).toThrow(/changed what another has made/);
      for (const attach of unit.attaches) {
        for (const list of [attach.notes, attach.holds, attach.steps, attach.facts, attach.response.reads])
          expect(() => (list as unknown[]).push(null)).toThrow(TypeError);
        expect(() => Object.assign(attach, { clientId: null })).toThrow(TypeError);
      }
    }
  }
});
