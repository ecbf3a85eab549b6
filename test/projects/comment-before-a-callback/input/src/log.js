/** @param {string | undefined} text */
export const log = (text) => console.log(text);
