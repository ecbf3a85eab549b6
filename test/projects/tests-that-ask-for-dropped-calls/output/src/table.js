export const table = () => ({ pro: 5, free: 1 });
