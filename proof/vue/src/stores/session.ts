import { defineStore } from 'pinia';
import { ref } from 'vue';

export interface Player {
  id: string;
  email: string;
  phone?: string;
  plan?: 'club' | 'family';
}

function readCookie(): Player | null {
  const [, value] = /(?:^|; )member=([^;]*)/.exec(document.cookie) ?? [];
  return value ? (JSON.parse(decodeURIComponent(value)) as Player) : null;
}

export const useSessionStore = defineStore('session', () => {
  const player = ref(readCookie());

  function end() {
    document.cookie = 'member=; path=/; max-age=0';
    player.value = null;
  }

  return { player, end };
});
