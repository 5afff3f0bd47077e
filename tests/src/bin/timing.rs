//! temp
use carnet_core::{codec::{self,Profile}, fhir::Bundle};
use std::time::Instant;
fn main(){
 let t=Instant::now(); let _=codec::compress(&[0]); println!("first (prime+1) {:?}",t.elapsed());
 let t=Instant::now(); let _=codec::compress(&[0]); println!("second (clone) {:?}",t.elapsed());
 let f=carnet_tests::corpora().unwrap().join("01-fhir-ips/ipsviewer/validated_samples/IPS_IG-bundle-01.json");
 let s=std::fs::read(f).unwrap(); 
 let t=Instant::now(); let (b,_)=Bundle::from_bytes(&s).unwrap(); println!("parse {:?}",t.elapsed());
 let t=Instant::now(); let c=codec::to_cbor(&b,Profile::Complete).0; println!("cbor (with dict load) {:?}",t.elapsed());
 let t=Instant::now(); let c2=codec::to_cbor(&b,Profile::Complete).0; println!("cbor {:?} {}",t.elapsed(),c2.len());
 let t=Instant::now(); let z=codec::compress(&c); println!("compress {} -> {} {:?}",c.len(),z.len(),t.elapsed());
 let t=Instant::now(); let _=codec::decompress(&z); println!("decompress {:?}",t.elapsed());
}
