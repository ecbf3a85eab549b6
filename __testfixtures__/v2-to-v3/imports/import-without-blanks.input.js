import{attach as check}from"rupt";
import own,{limit}from"./urls.js";
export const go=user=>{check({client_id:own,account:user,email:"a@b.example",limit_config:{overall_device_limit:limit}})};
