export const ruptOptions = {
  metadata: { app: "opt" },
};
