import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    {
      name: "made-up",
      resolveId: (id) => (id === "virtual:guard" ? `\0${id}` : undefined),
      load: (id) =>
        id === "\0virtual:guard"
          ? `import { attach } from "rupt"; export const guard = (account) => attach({ client_id: "abc", account });`
          : undefined,
    },
  ],
});
