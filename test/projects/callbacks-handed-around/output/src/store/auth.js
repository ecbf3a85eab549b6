import { create } from "zustand";

export const useAuth = create((set) => ({
  user: null,
  logout: () => set({ user: null }),
  leave: (why) => set({ user: null, why }),
}));
