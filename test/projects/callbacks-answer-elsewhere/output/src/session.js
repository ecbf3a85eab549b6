import {
  createSlice,
  createAsyncThunk,
  configureStore,
} from "@reduxjs/toolkit";
import { createClient } from "@supabase/supabase-js";
import { signal } from "@preact/signals";
import axios from "axios";
import { createRouter } from "vue-router";
import { createStore } from "vuex";
import { create } from "zustand";

export async function logout() {
  const response = await fetch("/logout", { method: "POST" });
  return response.ok;
}

export const ask = () =>
  new Promise((done) => {
    const dialog = document.querySelector("dialog");
    dialog.onclose = () => done(dialog.returnValue === "leave");
    dialog.showModal();
  });

export const say = () =>
  new Promise((done) => {
    document.querySelector("dialog").showModal();
    setTimeout(done, 1000);
  });

export const vuex = createStore({
  actions: {
    async endSession({ commit }) {
      try {
        await fetch("/logout");
        commit("ended");
        return true;
      } catch {
        return false;
      }
    },
    close({ commit }) {
      commit("ended");
    },
  },
});

const slice = createSlice({
  name: "seat",
  initialState: {},
  reducers: { left: () => ({}) },
});
export const { left } = slice.actions;
export const leaveLater = () => async (dispatch) => {
  dispatch(left());
  return false;
};
export const endLater = createAsyncThunk("end", async () => false);
export const redux = configureStore({ reducer: { seat: slice.reducer } });

export const useSeat = create((set) => ({
  user: null,
  leave: () => set({ user: null }),
}));
export const router = createRouter({ routes: [] });
export const supabase = createClient("https://db.example.com", "key");

const SILENT = Symbol("silent");

export class Session {
  #isOpen = true;
  accessor stays = () => false;

  get isGone() {
    return false;
  }

  end() {
    return false;
  }

  [SILENT]() {
    return false;
  }

  silently() {
    return this[SILENT]();
  }

  close() {
    this.#isOpen = false;
  }

  ask() {
    return this.#isOpen;
  }
}

export const api = { out() {} };

export const tag = ([text]) => text !== "gone";

export class Flags {
  #held = new Map();

  set(key, value) {
    this.#held.set(key, value);
  }

  get(key) {
    return this.#held.get(key) ?? true;
  }
}

export const stays = signal(true);
export const http = axios.create({ baseURL: "/api" });
