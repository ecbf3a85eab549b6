export const logout = () => true;
export const other = 1;
