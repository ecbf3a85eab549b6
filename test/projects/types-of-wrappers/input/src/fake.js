/** @type {typeof import("./by-comment").start} */
export const fake = async () => ({ device_id: "1" });
