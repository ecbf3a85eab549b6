import Rupt from "rupt";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { startTour } from "#src/start-tour.js";
import { currentVisitor } from "#src/visitor.js";

vi.mock("rupt", () => ({ default: { attach: vi.fn() } }));
vi.mock("#src/visitor.js");

beforeEach(() => {
  vi.resetAllMocks();
});

describe("a tour", () => {
  it("checks the visitor", async () => {
    vi.mocked(currentVisitor).mockReturnValue({
      id: "visitor_1",
      email: "ada@example.com",
    });
    expect(await startTour("fossils")).toBe(true);
    expect(Rupt.attach).toHaveBeenCalledWith(
      expect.objectContaining({ account: "visitor_1", metadata: { tour: "fossils" } }),
    );
  });

  it("has no visitor", async () => {
    expect(await startTour("fossils")).toBe(false);
    expect(Rupt.attach).not.toHaveBeenCalled();
  });
});
