import { expect, it, vi } from "vitest";
import { kit } from "./kit.js";
vi.mock("auth-kit", () => ({ signIn: () => {} }));
it("kit", () => expect(kit).toBeTypeOf("function"));
