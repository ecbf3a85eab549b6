export const logout = async () =>
  {};
