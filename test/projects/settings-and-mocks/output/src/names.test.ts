import { vi } from "vitest";
vi.mock(import("rupt"), () => ({ default: { attach: vi.fn() } }));
vi.mock(import("@ruptjs/client"), () => {
  const attach = vi.fn();
  return {
    default: class {
      evaluate = { access: attach };
    },
  };
});
