export const visitor = () => localStorage.getItem("visitor");
export const forget = () => localStorage.removeItem("device_id");
