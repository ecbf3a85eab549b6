export const config = { rupt: { id: "" }, theme: "light" };

export let tenant = "first";

export function switchTenant(next: string): void {
  tenant = next;
}
