import { render } from "svelte/server";
import Page from "./Page.svelte";

export const html = (user) => render(Page, { props: { user } }).body;
