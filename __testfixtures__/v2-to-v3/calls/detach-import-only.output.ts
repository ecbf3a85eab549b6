import "./device";
const CLIENT = "abc";
export async function out(id: string) {
}
