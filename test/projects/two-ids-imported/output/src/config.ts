export const ID_A = "first";
export const ID_B = "second";
export default "third";
