use undocs::*;
fn main(){ let f=std::env::args().nth(1).unwrap(); let t=std::fs::read_to_string(f).unwrap(); let mut d=0usize;
 for e in Parser::new().events(&t){ if let EventKind::End(_)=e.kind{d-=1;}
  let s=format!("{:?}",e.kind); let s:String=s.chars().take(170).collect(); println!("{:>6}..{:<6}{}{}",e.span.start,e.span.end,"  ".repeat(d),s);
  if let EventKind::Start(_)=e.kind{d+=1;} } }
