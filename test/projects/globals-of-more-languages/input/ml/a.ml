external attach : Js.t -> unit = "attach" [@@mel.module "rupt"]
