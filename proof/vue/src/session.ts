import { ref } from "vue";

export interface Player {
  id: string;
  email: string;
  phone?: string;
}

const [, cookie] = /(?:^|; )member=([^;]*)/.exec(document.cookie) ?? [];

export const player = ref<Player | null>(cookie ? (JSON.parse(decodeURIComponent(cookie)) as Player) : null);

export function endSession(): void {
  document.cookie = "member=; path=/; max-age=0";
  player.value = null;
}
