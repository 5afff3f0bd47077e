//! temp
use carnet_core::{codec::{self,Profile}, fhir::Bundle};
fn main(){
 let root=carnet_tests::corpora().unwrap();
 let verbose=std::env::args().any(|a|a=="-v");
 let mut out=[vec![],vec![],vec![]];
 for f in carnet_tests::files(&root.join("01-fhir-ips"),"json").unwrap(){
  let t=std::fs::read(&f).unwrap();
  let Ok((b,_))=Bundle::from_bytes(&t) else { continue };
  if b.composition().is_none(){continue}
  let mut row=vec![];
  for (i,p) in [Profile::Complete,Profile::Summary,Profile::Emergency].into_iter().enumerate(){
   let e=codec::encode(&b,p);
   let cb=codec::to_cbor(&b,p).0.len();
   match codec::decode(&e.bytes){Ok(d)=>{ let e2=codec::to_cbor(&d.bundle,Profile::Complete).0; let e1=codec::to_cbor(&b,p).0; if p==Profile::Complete && e2!=e1 {println!("DIFF {}",f.display())}} Err(x)=>println!("ERR {x} {}",f.display())}
   out[i].push(e.bytes.len()); row.push((cb,e.bytes.len()));
  }
  if verbose {println!("{:?} {}",row,f.file_name().unwrap().to_string_lossy());}
 }
 for o in &mut out {o.sort(); let n=o.len(); println!("n {} median {} p90 {} mean {} max {}",n,o[n/2],o[n*9/10],o.iter().sum::<usize>()/n,o[n-1]);}
}
