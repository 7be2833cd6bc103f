import { openEmbedded } from "/work/main/src/database/connect.ts";
import { readStructure } from "/work/main/src/structure/read-structure.ts";
import { draw } from "/work/main/src/narrate/chart/draw.ts";
import { readMapShapes } from "/work/main/src/narrate/map/shapes.ts";
import { writeFileSync } from "node:fs";
const s=readStructure("data/catalogue"); const shapes=readMapShapes("data/map");
const areas=s.geography.areas.filter(a=>a.codes.some(c=>c.list==="63")&&s.geography.regions[0]!.members.some(m=>m.area===a.key&&m.from<="2024-06-30"&&(m.to===null||m.to>="2024-06-30")));
const drawing={kind:"map",areas:areas.map((a,i)=>({key:a.key,name:a.name.vi,shapes:a.shapes,value:i*1.7-4,text:"+12,3"}))} as any;
console.log(areas.length);
