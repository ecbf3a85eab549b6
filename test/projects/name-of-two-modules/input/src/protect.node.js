export const protect = async () => null;
