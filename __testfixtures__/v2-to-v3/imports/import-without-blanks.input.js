import{attach as check}from"rupt";
import own,{url}from"./urls.js";
export const go=user=>{check({client_id:own,account:user,email:"a@b.example",redirect_urls:{logout_url:url}})};
