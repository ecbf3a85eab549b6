let current0 = "client-0";
export const config0 = {
  get id() {
    effect("read 0");
    return current0;
  },
};
